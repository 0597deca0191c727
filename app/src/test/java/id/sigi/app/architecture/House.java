package id.sigi.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The compiled main classes of the whole project, read once for all tests of its structure. */
final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("id.sigi");

    private static final String ROOT = "id.sigi.";
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String MAIN = "/src/main/java/";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package id\\.sigi\\.([a-z0-9_.]+);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?id\\.sigi\\.([a-z0-9_.]+)\\.[A-Z]\\w*[\\w.*]*;");

    private House() {}

    /**
     * Packages by their names without the project's root, each with the packages that its classes know: compiled dependencies, and imports,
     * because the compiler copies constants and forgets where they came from.
     */
    static Map<String, Set<String>> packages() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (type.getSimpleName().equals("package-info")) {
                continue;
            }
            Set<String> below = known.computeIfAbsent(shortName(type), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)
                        && !shortName(target).equals(shortName(type))) {
                    below.add(shortName(target));
                }
            }
        }
        sources().forEach(source -> {
            String text = text(source);
            Matcher own = PACKAGE.matcher(text);
            if (own.find()) {
                IMPORT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(target -> !target.equals(own.group(1)))
                        .forEach(target -> known.computeIfAbsent(own.group(1), name -> new TreeSet<>())
                                .add(target));
            }
        });
        return known;
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(file ->
                            file.toString().contains(MAIN) && file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(PROJECT.resolve("benchmarks"))
                            && !file.startsWith(PROJECT.resolve("notebooks")))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The package of a class without the project's root. */
    static String shortName(JavaClass type) {
        return type.getPackageName()
                .substring(Math.min(ROOT.length(), type.getPackageName().length()));
    }

    /** Whether a class stands in a file of its own. */
    static boolean isFile(JavaClass type) {
        return !type.getName().contains("$") && !type.getSimpleName().equals("package-info");
    }
}
