package id.sigi.app.job.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.app.job.folder.OutputFolder;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder that a run or an evaluation has left behind, as it is read to make its estimates again.
 *
 * @param place the folder
 * @param making how it was made
 * @param files what of it is published, as its manifest says
 * @param plans its frozen plans, whose bytes have the hash that the result names
 * @param sets the estimates to make again, with all their digits
 */
public record ResultFolder(
        Path place, ResultOrigin making, ResultFiles files, List<FrozenPlan> plans, List<EstimateSet> sets) {
    /** Folder of the estimates before disclosure control. */
    public static final String ESTIMATES = "estimates";

    /** File of the one plan of an evaluation. */
    public static final String PLAN = "plan.json";

    private static final String JSON = ".json";

    public ResultFolder {
        plans = List.copyOf(plans);
        sets = List.copyOf(sets);
    }

    /** Writes the estimates of an evaluation and its plan. */
    public static void write(Path work, List<EstimateSet> sets, List<FrozenPlan> plans) {
        PublishedEstimates.write(sets, work.resolve(ESTIMATES));
        plans.forEach(plan -> write(work.resolve(PLAN), plan.canonicalJson()));
    }

    /** Writes a file of a result. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException fault) {
            throw new RequestFault(
                    "The file " + file.getFileName() + " cannot be written",
                    DiskFaultText.of(fault),
                    "Make room or name another place with --out",
                    fault);
        }
    }

    /**
     * Reads a result.
     *
     * @param result its folder, or the file of one of its sets of estimates, which is then the only one read
     * @throws RequestFault if it is no result, its plan was changed, or it does not say how it was made
     */
    public static ResultFolder read(Path result) {
        Path named = real(result);
        Path place = place(named);
        JsonNode manifest = manifest(place);
        ResultOrigin making = making(place, manifest);
        Optional<String> one = Files.isRegularFile(named) && !isManifest(named)
                ? Optional.of(parse(named).id())
                : Optional.empty();
        List<FrozenPlan> plans =
                making.plans().stream().map(pinned -> plan(place, pinned)).toList();
        return new ResultFolder(place, making, ResultFiles.of(manifest), plans, sets(place, one));
    }

    /** The path without links, because what the result was made from is named as seen from where it really lies. */
    private static Path real(Path result) {
        try {
            return result.toRealPath();
        } catch (IOException absent) {
            return result.toAbsolutePath().normalize();
        }
    }

    private static boolean isManifest(Path file) {
        return Objects.equals(String.valueOf(file.getFileName()), OutputFolder.MANIFEST);
    }

    /** The nearest folder, upwards, that has a manifest. */
    private static Path place(Path named) {
        if (!Files.exists(named)) {
            throw new RequestFault(
                    "There is no result " + named,
                    "no such file or folder",
                    "Name a folder that sigi run or sigi evaluate --out has written");
        }
        for (Path folder = named; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(OutputFolder.MANIFEST))) {
                return folder;
            }
        }
        throw noResult(named, "neither it nor a folder above it has a " + OutputFolder.MANIFEST, null);
    }

    private static RequestFault noResult(Path named, String reason, Exception fault) {
        return new RequestFault(
                named + " is no result of Sigi",
                reason,
                "Name a folder that sigi run or sigi evaluate --out has written",
                fault);
    }

    private static ResultOrigin making(Path place, JsonNode manifest) {
        return ResultOrigin.find(manifest)
                .orElseThrow(() -> new RequestFault(
                        "The result in " + place + " cannot be made again",
                        "its manifest does not say from what it was made, as those of early versions did not",
                        "Run the evaluation anew with this version"));
    }

    private static JsonNode manifest(Path place) {
        try {
            return new ObjectMapper().readTree(text(place.resolve(OutputFolder.MANIFEST)));
        } catch (JsonProcessingException fault) {
            throw noResult(place, "its manifest is not well-formed JSON", fault);
        }
    }

    private static FrozenPlan plan(Path place, ResultOrigin.Pinned pinned) {
        String json = text(place.resolve(pinned.file()));
        if (!PlanFile.sha256(json).equals(pinned.sha256())) {
            throw new RequestFault(
                    "The plan " + pinned.file() + " of the result was changed since",
                    "its hash is " + PlanFile.sha256(json) + " and was " + pinned.sha256(),
                    "Put the plan back as it was, or evaluate anew");
        }
        // The hash stays that of the bytes, because another version of the code may know more keys and write their
        // defaults out.
        return new FrozenPlan(PlanFile.parse(pinned.file(), json).plan(), json, pinned.sha256());
    }

    private static List<EstimateSet> sets(Path place, Optional<String> one) {
        List<EstimateSet> sets = new ArrayList<>();
        for (Path file : list(place.resolve(ESTIMATES))) {
            EstimateSet set = parse(file);
            if (one.isEmpty() || one.get().equals(set.id())) {
                sets.add(set);
            }
        }
        if (sets.isEmpty()) {
            throw noResult(place, "it has no estimates with all their digits under " + ESTIMATES, null);
        }
        return sets;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
        } catch (IOException fault) {
            throw noResult(folder, "the folder cannot be listed", fault);
        }
    }

    private static EstimateSet parse(Path file) {
        try {
            return EstimateSetJson.read(text(file));
        } catch (RequestFault fault) {
            throw noResult(file, fault.reason(), fault);
        }
    }

    /** Files that are gone or are not what they were, of all that are made from the estimates, in words. */
    public List<String> changedFiles(boolean isOfThisVersion) {
        List<String> changed = new ArrayList<>(files.changed(place));
        if (isOfThisVersion) {
            changed.addAll(ResultFiles.changedEstimates(place, sets));
        }
        return changed;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException fault) {
            throw noResult(file, "there is no such file", fault);
        } catch (IOException fault) {
            throw noResult(file, "it is no readable text file", fault);
        }
    }
}
