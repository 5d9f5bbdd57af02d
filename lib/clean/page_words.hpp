// The vocabulary of pages, in French and English: what buttons, counters,
// menus and badges are made of. A short line that is made of nothing else, and
// has one word that acts, is chrome. Words are in lower case, with accents, cut
// at apostrophes and hyphens.
#pragma once

#include <string_view>

namespace tamis::clean {

// Words that make a short line chrome when nothing but page words stands
// beside them.
inline constexpr std::string_view acting_words = R"(
aller passer sauter laisser leave ajouter add jump
play pause stop mute unmute replay rewind share shared embed download downloads
subscribe subscribed unsubscribe follow following unfollow like dislike
newsletter newsletters cookies cookie menu login logout signup signin log sign
register rss comment comments reply replies commentaires commentaire répondre
partager partagez intégrer télécharger téléchargez téléchargement écouter
abonner abonnez abonné abonnés suivre suivez rechercher search connexion
connecter connectez déconnexion inscription inscrire inscrivez accueil skip
breadcrumb sidebar navigation nav toggle scroll bookmark print imprimer
enregistrer signaler upvote downvote clap claps listen watch afficher masquer
fermer close ouvrir expand collapse load retour back previous next précédent
précédente suivant suivante suivants précédents advertisement advertisements
advert sponsored publicité publicités sponsorisé sponsorisée copier copy
permalink permalien transcript transcription chapters chapitres description
related recommended recommandé recommandés suggested populaires autoplay
captions subtitles settings paramètres préférences unread upload feed favoris
favorites favourite favori wishlist sitemap faq newsfeed screenreader enroll
enrol enrolled consent consentement accepter refuser réglages flux embedded
modifier éditer edited répondu trier filtrer webplayer player unlisted repost
reposted repartager republier retweet mailto )";

// Words that stand beside those.
inline constexpr std::string_view company_words = R"(
leçon leçons lesson lessons module modules chapter chapitre cours course courses
à après suite agenda calendar diapositives slides présentation terminé complete
mark marquer dismiss careers terms privacy legal cookies imprint jobs status un
une press newsletter posted cancel annuler apply appliquer ok done next more
write écrire type
lecture podcasts playlist playlists episodes épisodes lire read show hide view
voir rejoindre join donate don dons soutenir quote sort lien link report annonce
a about account accounts ad ads again all also already an and any app
application apps archive archives article articles as at audio author authors
auteur auteurs blog by button cart category categories catégorie catégories
channel clip code contact content contenu continue create créer compte comptes
d de des du dans date details détails discover découvrir discussion don e en
email emails et email address adresse enter entrez episode épisode event
explore featured file fichier find first for free french english français
anglais from full game get go got gratuit gratuite gratuitement guest aide home
hour image images in inbox info infos l la language langue last latest le les
liste list loading mail main mail media membre members menu min mobile mode
more more moins less most mon ma mes new newest news next non notifications nos
notre nous now of off old oldest on online open option options or ou our our
page pages par partie party password passe mot photo photos place pdf plus
podcast popular post posts preview profile profil program programme prochain
pour principal public question questions rate recent récents récentes related
réseaux reset s saison season see select series série send envoyer seconds
secondes secs shop show site sites social sociaux sound son speed vitesse start
story stories sur suite support t tag tags tap text texte that the this ce cet
cette these thread threads time title to today top haut bas bottom total tous
toute toutes tout topic topics trailer try tu turn tv un une up update user
users utiliser username utilisateur version via video videos vidéo vidéos view
volume vos votre vous web website with x y your et au aux à autres autre other
others sans suivis direct live premium pro bonus note notes item items size
taille close click clic cliquer cliquez review reviews avis anonyme guest
invité invités extrait bookmark navigation qualité quality hd full screen écran
plein picture mini dark light sombre clair dernier derniers dernières dernière
nouveau nouveaux nouvelles nouvelle hôte host hosts section contenus lié liés
liées similar similaires relevance relevant pertinents pertinence best
meilleurs meilleures newer older anciens récent ancien plan rubriques rubrique
magazine numéro numéros édition newsroom press presse boutique forgot oublié
forgotten remember souvenir )";

// Platforms and networks, and what names files and apps there.
inline constexpr std::string_view brand_words = R"(
spotify apple deezer youtube facebook twitter instagram linkedin whatsapp
telegram tiktok pinterest reddit patreon tipeee soundcloud amazon google castbox
overcast pocketcasts pocket casts rss ausha acast medium substack buzzsprout
podbean audible stitcher anchor audiomeans mastodon bluesky threads messenger
snapchat flipboard tumblr discord twitch vimeo dailymotion github wordpress
itunes tunein iheartradio podcast podcasts addict android ios iphone playstore
appstore store music podchaser castro goodpods castos libsyn megaphone spreaker
simplecast transistor captivate x fb yt email e mail sms qobuz )";

// What is counted.
inline constexpr std::string_view counted_words = R"(
view views vue vues visionnage visionnages like likes aime aiment j comment
comments commentaire commentaires réponse réponses reply replies answer answers
share shares partage partages subscriber subscribers abonné abonnés abonnement
abonnements follower followers following clap claps play plays écoute écoutes
listen listens download downloads téléchargement téléchargements vote votes
rating ratings avis review reviews réaction réactions reaction reactions
upvotes episodes épisodes star stars étoile étoiles vidéos videos repost
reposts member members membre membres learners inscrits participants visites )";

inline constexpr std::string_view scale_words = R"(
k m md mds b mio million millions millier milliers thousand mille bn )";

inline constexpr std::string_view ago_words = R"(
ago il y a an ans  mois semaine semaines jour jours heure heures minute minutes
seconde secondes year years month months week weeks day days hour hours mins
second seconds streamed premiered diffusé première edited modifié updated mis
yesterday hier now just last hr hrs yr yrs wk mo )";

// What no label ends with, but speech that is cut off does.
inline constexpr std::string_view leading_words = R"(
a an the of or and my le la les un une des du de et ou ma mon mes )";

// What titles the list of other pages at the end of one.
inline constexpr std::string_view list_titles[] = {
    "related posts",
    "related articles",
    "related stories",
    "related episodes",
    "related content",
    "related topics",
    "related courses",
    "related",
    "you may also like",
    "you might also like",
    "you might like",
    "you may also enjoy",
    "more from",
    "more like this",
    "more stories",
    "more episodes",
    "more articles",
    "more posts",
    "recommended for you",
    "recommended",
    "recommended reading",
    "read next",
    "up next",
    "read more",
    "keep reading",
    "continue reading",
    "most read",
    "most popular",
    "trending",
    "popular posts",
    "latest posts",
    "latest articles",
    "latest episodes",
    "latest news",
    "recent posts",
    "recent episodes",
    "other episodes",
    "see also",
    "similar topics",
    "suggested topics",
    "similar courses",
    "fans also like",
    "others also enrolled",
    "people also watched",
    "articles similaires",
    "articles liés",
    "articles connexes",
    "articles récents",
    "articles associés",
    "articles recommandés",
    "vous aimerez aussi",
    "vous aimerez peut-être",
    "vous pourriez aimer",
    "vous pourriez aussi aimer",
    "ça pourrait vous intéresser",
    "cela peut vous intéresser",
    "ceci pourrait vous intéresser",
    "à lire aussi",
    "lire aussi",
    "à lire également",
    "à écouter aussi",
    "à voir aussi",
    "à découvrir",
    "sur le même sujet",
    "sur le même thème",
    "dans la même rubrique",
    "dans la même catégorie",
    "les plus lus",
    "les plus populaires",
    "les plus récents",
    "derniers articles",
    "derniers épisodes",
    "autres épisodes",
    "d'autres épisodes",
    "plus d'épisodes",
    "épisodes similaires",
    "épisodes récents",
    "nos derniers articles",
    "nos derniers épisodes",
    "sujets similaires",
    "sujets recommandés",
    "recommandé pour vous",
    "recommandations",
    "pour aller plus loin sur le site",
    "plus d'articles",
    "à suivre aussi",
    "podcasts similaires",
    "cours similaires",
    "formations similaires",
    "nos autres articles",
    "tous les épisodes",
    "all episodes"};

// How a line of tags begins; a colon or nothing follows.
inline constexpr std::string_view tag_titles[] = {
    "tags",        "tag",         "mots-clés",   "mots clés",  "mot-clé",
    "étiquettes",  "étiquette",   "catégories",  "catégorie",  "categories",
    "category",    "filed under", "filed in",    "posted in",  "tagged",
    "tagged with", "classé dans", "publié dans", "posté dans", "rubrique",
    "rubriques",   "topics",      "thèmes",      "hashtags"};

// How the line of who wrote a page begins.
inline constexpr std::string_view byline_titles[] = {
    "by",         "par",        "written by", "posted by",    "published by",
    "écrit par",  "rédigé par", "publié par", "posté par",    "story by",
    "article by", "article de", "words by",   "un article de"};

// What begins or ends a legal line.
inline constexpr std::string_view legal_phrases[] = {
    "tous droits réservés",
    "all rights reserved",
    "mentions légales",
    "politique de confidentialité",
    "privacy policy",
    "terms of service",
    "terms of use",
    "terms and conditions",
    "conditions d'utilisation",
    "conditions générales",
    "cgu",
    "cgv",
    "cookie policy",
    "do not sell my",
    "gestion des cookies",
    "politique de cookies",
    "données personnelles",
    "copyright",
    "legal notice",
    "privacy & terms",
    "privacy center",
    "cookie settings",
    "cookie preferences",
    "manage cookies",
    "gérer les cookies",
    "paramétrer les cookies",
    "plan du site",
    "protection des données",
    "proudly powered by",
    "fièrement propulsé par",
    "powered by",
    "propulsé par",
    "reproduction interdite",
    "reproduction prohibited",
    "accessibilité :"};

}  // namespace tamis::clean
