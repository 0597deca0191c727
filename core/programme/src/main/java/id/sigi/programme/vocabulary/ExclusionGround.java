package id.sigi.programme.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * Why a list names a person, or what a person declares: finer than the {@link ExclusionReason} that it leads to, because the rules of a
 * wave say of each ground whether it bars. The occupations are those of Permenko 11/2020 article 2(5); BSU is the wage subsidy, BPUM the
 * grant for micro enterprises, PKH the conditional cash transfer.
 */
public enum ExclusionGround {
    STATE_OFFICIAL(ExclusionReason.BARRED_OCCUPATION),
    /** Leader or member of a regional council (DPRD). */
    COUNCIL_MEMBER(ExclusionReason.BARRED_OCCUPATION),
    /** Civil servant (ASN). */
    CIVIL_SERVANT(ExclusionReason.BARRED_OCCUPATION),
    /** Armed forces (TNI). */
    SOLDIER(ExclusionReason.BARRED_OCCUPATION),
    /** Police (Polri). */
    POLICE(ExclusionReason.BARRED_OCCUPATION),
    VILLAGE_HEAD(ExclusionReason.BARRED_OCCUPATION),
    VILLAGE_OFFICIAL(ExclusionReason.BARRED_OCCUPATION),
    /** Director, commissioner or supervisor of a state enterprise (BUMN). */
    STATE_ENTERPRISE_BOARD(ExclusionReason.BARRED_OCCUPATION),
    /** Director, commissioner or supervisor of a regional enterprise (BUMD). */
    REGIONAL_ENTERPRISE_BOARD(ExclusionReason.BARRED_OCCUPATION),
    /** A barred occupation that the list does not name. */
    OTHER_OCCUPATION(ExclusionReason.BARRED_OCCUPATION),
    IN_FORMAL_EDUCATION(ExclusionReason.IN_FORMAL_EDUCATION),
    BSU(ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP),
    BPUM(ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP),
    PKH(ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP),
    OTHER_ASSISTANCE(ExclusionReason.SOCIAL_ASSISTANCE_OVERLAP),
    /** Received the card before this ledger was kept. */
    PRIOR_RECIPIENT(ExclusionReason.PRIOR_RECIPIENT),
    /** Barred by the programme itself after a revocation; no rule set can lift it. */
    BLACKLISTED(ExclusionReason.BLACKLISTED);

    private final ExclusionReason reason;

    ExclusionGround(ExclusionReason reason) {
        this.reason = reason;
    }

    /** The grounds that lead to a reason; none for a reason that no list can give. */
    public static List<ExclusionGround> of(ExclusionReason reason) {
        return Arrays.stream(values()).filter(ground -> ground.reason == reason).toList();
    }

    /** The reason under which an application is kept out of a draw. */
    public ExclusionReason reason() {
        return reason;
    }
}
