package id.sigi.programme.scenario;

import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.PriorityGroup;
import java.util.Arrays;
import java.util.Map;

/**
 * Quotas and re-application.
 *
 * @param quotaShares for each area and priority group, places as a share of the applications; a stratum with two or more applications
 *     has at least one place and at least one loser
 * @param nationalShare places of a national draw as a share of its entrants; of no use where the rules hold none
 * @param persistence mean share of losers who join the next wave
 * @param persistenceByDrive by how much a standard deviation of drive changes a person's persistence: what makes people who were ever
 *     selected differ from those who never were
 */
public record SelectionPlan(
        Map<Area, Map<PriorityGroup, Double>> quotaShares,
        double nationalShare,
        double persistence,
        double persistenceByDrive) {
    public SelectionPlan {
        ShareChecks.check("nationalShare", nationalShare);
        ShareChecks.check("persistence", persistence);
        quotaShares = Map.copyOf(quotaShares);
        for (Area area : Area.values()) {
            Map<PriorityGroup, Double> groups = quotaShares.getOrDefault(area, Map.of());
            ShareChecks.require(
                    groups.keySet().containsAll(Arrays.asList(PriorityGroup.values())),
                    "quotaShares must name every priority group of " + area);
            groups.values().forEach(share -> ShareChecks.check("quotaShares", share));
        }
    }

    /** Places for a number of applications. */
    public long quota(Area area, PriorityGroup group, long applications) {
        return quota(quotaShares.get(area).get(group), applications);
    }

    /** Places of a national draw for a number of entrants. */
    public long nationalQuota(long entrants) {
        return quota(nationalShare, entrants);
    }

    private static long quota(double share, long applications) {
        if (applications < 2) {
            return 0;
        }
        long places = Math.round(share * applications);
        return Math.max(1, Math.min(places, applications - 1));
    }
}
