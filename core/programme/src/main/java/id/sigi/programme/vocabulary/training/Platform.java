package id.sigi.programme.vocabulary.training;

/** Digital platform on which courses are sold: the eight of April 2020; from 2021 there were seven, without Ruangguru. */
public enum Platform {
    TOKOPEDIA,
    BUKALAPAK,
    MAUBELAJARAPA,
    PINTARIA,
    SEKOLAHMU,
    PIJARMAHIR,
    SISNAKER,
    RUANGGURU
}
