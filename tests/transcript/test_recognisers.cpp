#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("What each service gives becomes sentences of its speakers") {
  constexpr struct {
    std::string_view file;
    std::string_view language;
    std::string_view expected;
  } rows[] = {
      {"aws.json", "fr",
       "spk_0|Vous êtes prêts ?\nspk_1|Oui, presque.\nspk_0|Alors on tamise."},
      {"aws-segments.json", "", "spk_0|Mind the step.\nspk_1|Thanks!"},
      {"aws-call.json", "en",
       "AGENT|Harbour office, good morning.\nCUSTOMER|Is the lock open?"},
      {"deepgram-stereo.json", "",
       "0|Good evening.\n0|Who has the ladder?\n1|I have."},
      {"deepgram-utterances.json", "",
       "0|Good evening. Who has the ladder?\n1|I have."},
      {"assemblyai.json", "fr",
       "A|Le compost, c'est simple.\nB|Pas toujours !"},
      {"google.json", "en",
       "1|Tell me about the quince.\n2|It must cook for an hour."},
      {"speechmatics.json", "fr", "S1|Le pont est fermé.\nS2|Depuis quand?"},
      {"kaldi.json", "", "S0|The ferry is late.\nS1|Again I fear."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const Document document =
        document_in(bytes_of_corpus("formats/" + std::string(row.file)));
    CHECK(speech(document) == row.expected);
    CHECK(document.language == row.language);
    CHECK(document.segments[0].start);
  }
}

TEST_CASE("bug: a speaker's name held line ends and blanks at its ends") {
  std::string bytes = bytes_of_corpus("formats/assemblyai.json");
  const std::string_view name = "\"speaker\": \"B\"";
  for (std::size_t at = 0; (at = bytes.find(name, at)) != bytes.npos; ++at) {
    bytes.replace(at, name.size(), R"("speaker": " B\n\tBis ")");
  }
  CHECK(speech_in(bytes) ==
        "A|Le compost, c'est simple.\nB  Bis|Pas toujours !");
}

TEST_CASE("Times come from the words, in the service's unit") {
  constexpr struct {
    std::string_view file;
    double start;
    double end;
  } rows[] = {
      {"aws.json", 0.1, 0.9},          {"aws-call.json", 0.16, 2.11},
      {"assemblyai.json", 0.24, 1.39}, {"google.json", 0.2, 2.2},
      {"speechmatics.json", 0.1, 1.2}, {"deepgram-stereo.json", 0.4, 0.95},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const Document document =
        document_in(bytes_of_corpus("formats/" + std::string(row.file)));
    CHECK(document.segments[0].start == row.start);
    CHECK(document.segments[0].end == row.end);
  }
}

TEST_CASE("Shapes that services give more rarely are read as well") {
  constexpr struct {
    std::string_view json;
    std::string_view expected;
  } rows[] = {
      // AWS: two channels, each a speaker.
      {R"({"results":{"transcripts":[],"channel_labels":{"channels":[)"
       R"({"channel_label":"ch_0","items":[{"start_time":"1","end_time":"2",)"
       R"("alternatives":[{"content":"Oui"}],"type":"pronunciation"},)"
       R"({"alternatives":[{"content":"."}],"type":"punctuation"}]},)"
       R"({"channel_label":"ch_1","items":[{"start_time":"0","end_time":"1",)"
       R"("alternatives":[{"content":"Non"}],"type":"pronunciation"}]}]}}})",
       "ch_1|Non\nch_0|Oui."},
      // AWS: the speaker in each word, and no text.
      {R"({"results":{"transcripts":[{}],"items":[{"start_time":"0",)"
       R"("end_time":"1","speaker_label":"spk_1","alternatives":[{"content":)"
       R"("Oui"}],"type":"pronunciation"},{"type":"punctuation",)"
       R"("alternatives":[{"content":"!"}]}]}})",
       "spk_1|Oui!"},
      // Deepgram: paragraphs; nothing but a text.
      {R"({"results":{"channels":[{"alternatives":[{"transcript":"Un. Deux.",)"
       R"("words":[],"paragraphs":{"paragraphs":[{"speaker":1,"sentences":[)"
       R"({"text":"Un.","start":0,"end":1},{"text":"Deux.","start":1,"end":2}]}]}}]}]}})",
       "1|Un.\n1|Deux."},
      {R"({"results":{"channels":[{"alternatives":[{"transcript":"Un."}]}]}})",
       "|Un."},
      // AssemblyAI: no utterances.
      {R"({"audio_url":"x","text":"Un. Deux.","utterances":null,"words":[)"
       R"({"text":"Un.","start":0,"end":900},{"text":"Deux.","start":900,)"
       R"("end":1500}]})",
       "|Un.\n|Deux."},
      // Google: times as objects, one of whose members is missing; no words.
      {R"({"results":[{"alternatives":[{"transcript":"Un deux.","words":[)"
       R"({"startTime":{},"endTime":{"nanos":500000000},"word":"Un"},)"
       R"({"startTime":{"seconds":"3"},"endTime":{"seconds":"4"},)"
       R"("word":"deux."}]}]}]})",
       "|Un\n|deux."},
      {R"({"results":[{"alternatives":[{"transcript":"Un."}],)"
       R"("resultEndTime":"2s"}]})",
       "|Un."},
      {R"({"response":{"results":[{"alternatives":[{"transcript":"Un."}]}]}})",
       "|Un."},
      {R"({"results":{"gs://a.wav":{"transcript":{"results":[{"alternatives":[)"
       R"({"transcript":"Un."}]}]}}}})",
       "|Un."},
      // Speechmatics: a mark before what it opens, a language without blanks.
      {R"({"format":"2.9","job":{},"metadata":{},"results":[{"type":"word",)"
       R"("alternatives":[{"content":"dit","speaker":"UU"}]},)"
       R"({"type":"punctuation","attaches_to":"next","alternatives":[)"
       R"({"content":"«"}]},{"type":"word","alternatives":[{"content":"oui"}]}]})",
       "|dit «oui"},
      {R"({"format":"2.9","job":{},"metadata":{"language_pack_info":)"
       R"({"word_delimiter":""}},"results":[{"type":"word","alternatives":[)"
       R"({"content":"潮"}]},{"type":"word","alternatives":[{"content":"汐"}]}]})",
       "|潮汐"},
      // Vosk.
      {R"({"result":[{"conf":1,"start":0,"end":1,"word":"oui"},)"
       R"({"conf":1,"start":1,"end":2,"word":"oui"}],"text":"oui oui"})",
       "|oui oui"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(speech_in(row.json) == row.expected);
  }
}

}  // namespace
}  // namespace tamis::transcript
