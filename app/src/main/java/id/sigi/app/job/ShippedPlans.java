package id.sigi.app.job;

import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The plans that come with the program. */
public final class ShippedPlans {
    private ShippedPlans() {}

    /** First-draw winners against first-draw losers, within stratum. */
    public static FrozenPlan lotteryImpact() {
        return read("lottery-impact.yaml");
    }

    private static FrozenPlan read(String name) {
        try (InputStream in = ShippedPlans.class.getResourceAsStream("/plans/" + name)) {
            return PlanFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
