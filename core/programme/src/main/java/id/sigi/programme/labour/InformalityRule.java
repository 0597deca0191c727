package id.sigi.programme.labour;

import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Optional;

/** Rules by which a job is informal. Shares by different rules are not to be compared. */
public enum InformalityRule {
    /**
     * Statistics Indonesia's proxy by status alone: formal are employers and employees (codes 3 and 4), informal all others. It is not
     * indicator 8.3.1 of the Sustainable Development Goals: every employee counts as formal, whatever the law gives in practice, and every own-account
     * worker as informal, whatever the enterprise.
     */
    STATUS_PROXY {
        @Override
        public Optional<Boolean> isInformal(Job job) {
            return Optional.of(job.status().isInformal());
        }
    },
    /**
     * After the 17th International Conference of Labour Statisticians (2003), as ILOSTAT carries it out: contributing family workers always are informal;
     * employees where the employer contributes to no pension; own-account workers and employers where their own enterprise is of the
     * informal sector, that is neither of government nor a corporation and neither registered nor with complete written accounts. Empty
     * where what decides was not asked.
     */
    SECTOR_ACCOUNTS_AND_PENSION {
        @Override
        public Optional<Boolean> isInformal(Job job) {
            return StatusInEmployment.find(job.status()).flatMap(status -> switch (status) {
                case CONTRIBUTING_FAMILY_WORKER -> Optional.of(true);
                case EMPLOYEE ->
                    told(job.paysPension().isYes(), job.paysPension().isNo());
                case OWN_ACCOUNT_WORKER, EMPLOYER -> isInInformalSector(job);
            });
        }
    };

    /**
     * Whether a job is informal by this rule; empty where the survey does not tell.
     *
     * @see LabourStatus#isInformal
     */
    public abstract Optional<Boolean> isInformal(Job job);

    private static Optional<Boolean> isInInformalSector(Job job) {
        return switch (job.sector()) {
            case GOVERNMENT, CORPORATION -> Optional.of(false);
            case UNINCORPORATED, HOUSEHOLD, NOT_ASKED ->
                told(
                        job.keepsAccounts().isYes() || job.isRegistered().isYes(),
                        job.sector() != EnterpriseSector.NOT_ASKED
                                && (job.keepsAccounts().isNo()
                                        || job.isRegistered().isNo()));
        };
    }

    private static Optional<Boolean> told(boolean isFormal, boolean isInformal) {
        return isFormal || isInformal ? Optional.of(!isFormal) : Optional.empty();
    }
}
