package id.sigi.ingestion.erasure;

/**
 * A key of one person.
 *
 * @param field name of one of the {@link id.sigi.programme.contract.PersonalKeys}
 * @param value its value
 */
record PersonalKey(String field, String value) {}
