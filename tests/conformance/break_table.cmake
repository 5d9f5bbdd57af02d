# Generates a table of lib/token afresh and compares: GENERATOR is the program,
# PROPERTY word or sentence, UNICODE the folder it reads, TABLE the file checked
# in, FRESH where to write.
set(names_word "WordBreakProperty")
set(names_sentence "SentenceBreakProperty")
set(name "${names_${PROPERTY}}")
set(file "${UNICODE}/auxiliary/${name}.txt")
set(first_line "")
if(EXISTS "${file}")
  file(STRINGS "${file}" first_line LIMIT_COUNT 1)
endif()
if(NOT first_line MATCHES "${name}-15\\.0\\.0")
  message("left out: no Unicode 15.0.0 in ${UNICODE} (package unicode-data)")
  return()
endif()

execute_process(COMMAND "${GENERATOR}" "${PROPERTY}" "${UNICODE}"
  OUTPUT_FILE "${FRESH}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${TABLE}" "${FRESH}"
  RESULT_VARIABLE is_different)
if(is_different)
  message(FATAL_ERROR "stale: copy ${FRESH} over ${TABLE}")
endif()
