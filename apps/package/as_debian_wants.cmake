# Run by CPack when all that is to be packed lies in folders, one a package.
execute_process(
  COMMAND sh "${CPACK_TAMIS_SOURCE}/apps/package/as_debian_wants.sh"
          "${CPACK_TEMPORARY_INSTALL_DIRECTORY}"
          "${CPACK_PACKAGE_VERSION}" "${CPACK_PACKAGE_CONTACT}"
  COMMAND_ERROR_IS_FATAL ANY)
