#include <doctest/doctest.h>

#include <string_view>

#include "token/cut_sentences.hpp"

namespace tamis::token {
namespace {

TEST_CASE("French sentences end at their marks") {
  check_rows(
      {"Le four chauffe dès quatre heures. | La pâte a levé toute la nuit.",
       "Qui garde la clef ? | Moi ! | Alors ouvre.",
       "Quoi ?! | Tu plaisantes !!! | Pas du tout.",
       "On verra… | Rien ne presse.", "On verra... | Rien ne presse.",
       "Je voulais dire… enfin, peu importe.",
       "Il pleut ... et pourtant nous sortons.",
       "La rivière monte, puis redescend ; personne ne sait pourquoi.",
       "Voici la liste : du pain, du sel, de l'eau. | Rien d'autre.",
       "C'est fini (enfin presque). | Rangeons les outils.",
       "Nous partons demain. | (Sauf s'il neige.) | Prévenez Lucie.",
       "Trois ans plus tard, tout a changé. | 2019 fut une bonne année.",
       "Nous étions douze. | À midi, il n'en restait que six.",
       "La scie coûte cher, etc. | Louons-la."},
      Language::french);
}

TEST_CASE("French abbreviations and initials end no sentence") {
  check_rows({"M. Roussel et Mme. Vidal arrivent. | Le Dr. Morin les suit.",
              "Voir p. 12 et fig. 3 du cahier. | Tout y est.",
              "J. Roussel a planté ce chêne. | Il avait dix ans.",
              "J.-P. Morin habite l'av. Foch. | Nous aussi.",
              "Des outils, par ex. Une pelle et une bêche.",
              "Le no. 7 manque. | Cherchons-le.",
              "Elle est née en janv. 1987 à Brest. | Son frère aussi.",
              "Mgr. Vidal bénit le pain. | On le partage.",
              "Cf. M. Morin, chap. 4. | C'est net.",
              "Le tél. Portable de Lucie sonne. | Personne ne répond."},
             Language::french);
}

TEST_CASE("French numbers and addresses hold no sentence end") {
  check_rows({"Le mur fait 3.5 mètres. | Le nôtre en fait 4,2.",
              "La version 2.0.1 est sortie. | Elle marche.",
              "Allez sur www.tamis.org et lisez. | C'est court.",
              "Voir https://tamis.org/a.html. | Bonne lecture.",
              "Le fichier notes.txt est vide. | Effaçons-le.",
              "Rendez-vous à 10 h. | Soyez là.",
              "Écris à nina@tamis.org. | Elle répondra."},
             Language::french);
}

TEST_CASE("French quotations end with their sentence, or it goes on") {
  check_rows(
      {"« Quoi ? » dit-il. | « Rien. »",
       "« Viens ! » cria Lucie. | Personne ne vint.",
       "Il a dit : « Je reste. » | Puis il est parti.",
       "“C'est l'heure.” | Nous partons.",
       "« Tu crois ? | — Oui, dit-elle. | — Alors allons-y. »",
       "Le mot « jamais ! » lui échappe. | On rit.",
       "«\u00A0Quand\u00A0?\u00A0» demande-t-elle. | «\u00A0Ce soir.\u00A0»"},
      Language::french);
}

TEST_CASE("numbered French sentences keep their number") {
  check_rows({"1. Pétrir la pâte.", "1. Pétrir la pâte. | 2. La laisser lever.",
              "12. Ranger. | 13. Partir."},
             Language::french);
}

TEST_CASE("spoken French is cut where its marks are") {
  check_rows({"Euh, oui. | Enfin non. | Attends, je reprends.",
              "Bon ben voilà... | Du coup, on y va ?",
              "Ouais, ouais, ouais. | Non mais c'est clair.",
              "Tu vois, hein ? | C'est ce que je te disais.",
              "Et là, bim ! | Plus de courant.",
              "Alors… euh… je ne sais plus… la date, quoi.",
              "Oh là là ! | Quelle histoire ! | Bref.",
              "[rires] Arrête ! | Tu me tues.",
              "Merci à tous. | ♪ Et à la semaine prochaine ♪",
              "Super ! | 😀 On recommence demain ?",
              "Trop bien 😀. | Merci !",
              "Non. | Non. | Non, je t'assure.",
              "C'est, comment dire... | C'est lourd.",
              "Hein ? | Ah oui, pardon, le micro était coupé.",
              "Moi, j'dis qu'y a pas d'souci. | T'es d'accord ?",
              "- Tu viens ? | - J'arrive.",
              "Allô ? | Vous m'entendez ? | Bon, je coupe.",
              "Non mais attendez, attendez. | Laissez-moi finir.",
              "Il m'a fait : \"Ben quoi ?\" | J'ai rien dit.",
              "Alors 1,5 litre... | Non, 2 litres, pardon."},
             Language::french);
}

}  // namespace
}  // namespace tamis::token
