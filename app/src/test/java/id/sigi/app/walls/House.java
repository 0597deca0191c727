package id.sigi.app.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The compiled main classes of the whole project, read once for all tests of its structure. */
final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("id.sigi");

    private static final String ROOT = "id.sigi.";

    private House() {}

    /** Packages by their names without the project's root, each with the packages that its classes know. */
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
        return known;
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
