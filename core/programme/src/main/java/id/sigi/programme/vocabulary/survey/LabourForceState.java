package id.sigi.programme.vocabulary.survey;

/** Where a person stands towards the labour force; mutually exclusive. Employed and unemployed together are the labour force. */
public enum LabourForceState {
    EMPLOYED,
    UNEMPLOYED,
    OUTSIDE_LABOUR_FORCE
}
