// What is heard and not said, as captions name it: words folded without
// accents, of English, French, German, Spanish, Italian, Dutch, Portuguese.
#pragma once

#include <string_view>

namespace tamis::clean {

inline constexpr std::string_view event_words[] = {
    // music
    "music", "musical", "musique", "musiques", "musik", "musica", "muziek",
    "jingle", "jingles", "generique", "instrumental", "singing", "sings",
    "chante", "chantonne", "humming", "hums", "fredonne", "gesang", "canta",
    "canto", "fanfare", "drumming", "drumroll",
    // applause and laughter
    "applause", "applauding", "applauds", "applaudissement", "applaudissements",
    "applaudit", "applaus", "beifall", "aplauso", "aplausos", "applausi",
    "applauso", "clapping", "claps", "cheers", "cheering", "acclamations",
    "ovation", "ovations", "laughter", "laugh", "laughs", "laughing",
    "laughers", "chuckle", "chuckles", "chuckling", "giggle", "giggles",
    "giggling", "rire", "rires", "rit", "rigole", "ricane", "gelachter",
    "lachen", "lacht", "gelach", "risa", "risas", "risate", "risata", "ridono",
    "risos", "riso", "huees", "booing", "boos", "sifflets", "whistling",
    "whistles", "siffle", "sifflement",
    // voices without words
    "cough", "coughs", "coughing", "toux", "tousse", "hustet", "tos", "tosse",
    "sigh", "sighs", "sighing", "soupir", "soupire", "soupirs", "seufzt",
    "suspira", "suspiro", "sospira", "sneeze", "sneezes", "sneezing", "eternue",
    "eternuement", "gasp", "gasps", "gasping", "sniff", "sniffs", "sniffles",
    "renifle", "crying", "cries", "sobbing", "sobs", "pleurs", "pleure",
    "sanglots", "screaming", "screams", "scream", "shouting", "shouts", "cris",
    "crie", "groans", "groaning", "grunts", "grunting", "murmurs", "murmures",
    "murmure", "brouhaha", "chatter", "chattering", "throat", "breath",
    "breathes", "breathing", "inhales", "exhales", "respiration", "whispers",
    "whispering", "chuchote", "vocalsound", "nonvocalsound", "disfmarker",
    "noise", "noises", "bruit", "bruits", "bruitage", "bruitages", "gerausch",
    "gerausche", "rauschen", "ruido", "rumore", "rumori", "geluid", "barulho",
    "beep", "beeps", "beeping", "bip", "bips", "ringing", "sonnerie",
    "klingelt", "knocking", "knocks", "footsteps", "barking", "barks",
    "aboiement", "aboiements", "gunshot", "gunshots", "thunder", "tonnerre",
    "klaxon", "klaxons", "honking", "sirene", "sirenes", "siren", "sirens",
    "clears",
    // nothing, or nothing understood
    "silence", "silences", "stille", "silencio", "silenzio", "stilte", "pause",
    "inaudible", "inaudibles", "unintelligible", "inintelligible", "indistinct",
    "incomprehensible", "unverstandlich", "inaudivel", "incomprensibile",
    "onverstaanbaar", "crosstalk", "overlapping", "coupure", "coupures",
    "blank", "foreign", "bleep", "censored", "gap", "soundbite"};

// What may stand beside these in round brackets, stars and braces.
inline constexpr std::string_view event_company[] = {
    "playing",     "plays",    "fades",        "fading",      "in",
    "out",         "up",       "ends",         "end",         "starts",
    "start",       "begins",   "continues",    "stops",       "continue",
    "soft",        "softly",   "loud",         "loudly",      "upbeat",
    "dramatic",    "gentle",   "background",   "theme",       "intro",
    "outro",       "opening",  "closing",      "audience",    "crowd",
    "both",        "all",      "he",           "she",         "they",
    "his",         "her",      "and",          "the",         "of",
    "public",      "salle",    "la",           "le",          "les",
    "du",          "de",       "des",          "dans",        "fond",
    "et",          "nourris",  "douce",        "legere",      "entrainante",
    "off",         "language", "speaking",     "deep",        "deeply",
    "nervously",   "phone",    "telephone",    "door",        "porte",
    "dog",         "chien",    "chiens",       "nerveux",     "general",
    "generale",    "il",       "elle",         "ils",         "se",
    "racle",       "gorge",    "long",         "longue",      "brief",
    "short",       "audio",    "blank",        "no",          "sound",
    "son",         "video",    "enthusiastic", "suave",       "im",
    "hintergrund", "publikum", "pubblico",     "publico",     "del",
    "di",          "fondo",    "sottofondo",   "indistincts", "applaudi",
    "voice",       "voices",   "voix",         "microphone",  "micro",
    "mic",         "at",       "time",         "timecode"};

}  // namespace tamis::clean
