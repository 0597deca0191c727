package id.sigi.programme.vocabulary;

/** Digital platform on which courses are sold (2021 set). */
public enum Platform {
    TOKOPEDIA,
    BUKALAPAK,
    MAUBELAJARAPA,
    PINTARIA,
    SEKOLAHMU,
    PIJARMAHIR,
    SISNAKER
}
