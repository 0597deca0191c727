package id.sigi.programme.vocabulary;

/** Quota area of a wave: a group of provinces (BPS codes by first digit). */
public enum Area {
    SUMATERA,
    JAWA,
    NUSA_TENGGARA,
    KALIMANTAN,
    SULAWESI,
    MALUKU_PAPUA
}
