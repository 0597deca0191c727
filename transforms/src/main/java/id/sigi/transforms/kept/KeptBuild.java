package id.sigi.transforms.kept;

import id.sigi.transforms.draw.AssignmentProbabilities;
import id.sigi.transforms.draw.EntryKindCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build leaves for the next one besides the facts.
 *
 * @param code what rows are made by: facts are of use to no build that makes them otherwise
 * @param tables what the build published, version by qualified name, the events among them
 * @param buckets buckets of each range of partitions
 * @param segments folders of the facts, and the bytes in each
 * @param applicants registrations, duplicates among them
 * @param isContested whether facts were claimed by several applicants
 * @param lastAt when the last of the events happened, in microseconds since 1970; the least number if there was none
 * @param endlineStart first invitation to the endline, in microseconds since 1970; the greatest number if there is none
 * @param placings entries of each kind
 * @param chances assignment probabilities of the draws, of some of them perhaps
 */
public record KeptBuild(
        String code,
        Map<String, Long> tables,
        int buckets,
        Map<String, Long> segments,
        long applicants,
        boolean isContested,
        long lastAt,
        long endlineStart,
        List<EntryKindCounts.Count> placings,
        List<AssignmentProbabilities.Known> chances) {
    public KeptBuild {
        tables = new TreeMap<>(tables);
        segments = new TreeMap<>(segments);
        placings = List.copyOf(placings);
        chances = List.copyOf(chances);
    }

    /** The same of a build that published some versions. */
    public KeptBuild of(Map<String, Long> versions) {
        return new KeptBuild(
                code, versions, buckets, segments, applicants, isContested, lastAt, endlineStart, placings, chances);
    }
}
