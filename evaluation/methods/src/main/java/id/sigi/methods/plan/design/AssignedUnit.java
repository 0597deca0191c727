package id.sigi.methods.plan.design;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a lottery drew, where it was not simply people. */
public enum AssignedUnit {
    /** Whole clusters: all people of a cluster in a cell share the offer. */
    @JsonProperty("clusters")
    CLUSTERS,
    /** Neither people one by one nor whole clusters: most people of a cluster share the offer, but not all. */
    @JsonProperty("mostly_clusters")
    MOSTLY_CLUSTERS
}
