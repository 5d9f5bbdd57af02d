// What completes a command line in shells; tests/completions tries it there.
#include "common/completion.hpp"

#include <doctest/doctest.h>

#include "apps/sample_line.hpp"

namespace tamis::common {
namespace {

using Make = std::string (*)(CommandLine&);

std::string made(Make make, const std::string& name = "extract") {
  CommandLine line;
  std::string words;
  define_sample(line, words, name);
  return make(line);
}

void check_parts(const std::string& script,
                 const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    CAPTURE(part);
    CHECK(script.find(part) != std::string::npos);
  }
  CHECK(script.find("secret") == std::string::npos);
}

TEST_CASE("Bash is told the words of options, and which take files") {
  check_parts(
      made(bash_completion),
      {"    -k | --kind)\n      is_value=yes words='a b'\n",
       "    --by)\n      is_value=yes words='turn line'\n",
       "    --report)\n      return 0\n", "    --term)\n      is_value=yes\n",
       "words='-r --recursive -k --kind --near --themes --report "
       "--term --by'",
       "complete -o default -F _tamis_extract extract"});
}

TEST_CASE("Zsh is told how each option takes its value") {
  check_parts(
      made(zsh_completion),
      {"#compdef extract\n",
       "'(-r --recursive)-r[Folders'\\'' files, as \\[a\\]]'",
       "'(-k --kind)-k+[What it is]:KIND:(a b)'",
       "'(-k --kind)--kind=[What it is]:KIND:(a b)'", "'--near=-[Nearly]::T: '",
       "'--themes=[Some]::N: '", "'--report=[Where to]:FILE:_files'",
       "'*--term=[Which]:TERM: '", "'*:FILE:_files'", "== _extract ]]",
       "compdef _tamis_extract extract"});
}

TEST_CASE("Fish is told what follows each option, and of flags given before") {
  check_parts(
      made(fish_completion),
      {"complete -c extract -n 'not __fish_contains_opt -s r recursive' -s r "
       "-l recursive -d 'Folders\\' files, as [a]'",
       "complete -c extract -s k -l kind -x -a 'a b' -d 'What it is'",
       "complete -c extract -l near -d 'Nearly'",
       "complete -c extract -l report -r -F -d 'Where to'",
       "complete -c extract -l term -x -d 'Which'"});
}

TEST_CASE("A name with a hyphen makes functions of plain letters") {
  check_parts(made(bash_completion, "my-extract"),
              {"\n_tamis_my_extract() {",
               "complete -o default -F _tamis_my_extract my-extract"});
  check_parts(made(zsh_completion, "my-extract"),
              {"#compdef my-extract\n", "== _my-extract ]]",
               "compdef _tamis_my_extract my-extract"});
  check_parts(made(fish_completion, "my-extract"),
              {"complete -c my-extract -l near"});
}

TEST_CASE("--completion knows three shells") {
  for (const std::string shell : {"bash", "zsh", "fish", "tcsh"}) {
    CAPTURE(shell);
    CommandLine line;
    std::string words;
    define_sample(line, words);
    add_completion(line);
    std::string printed;
    try {
      line.parse("--completion " + shell);
    } catch (const CLI::Success& success) {
      printed = success.what();
    } catch (const CLI::ValidationError&) {
    }
    CHECK(printed.empty() == (shell == "tcsh"));
    CHECK((shell == "tcsh" ||
           printed.find("extract in " + shell + ".") != std::string::npos));
  }
}

}  // namespace
}  // namespace tamis::common
