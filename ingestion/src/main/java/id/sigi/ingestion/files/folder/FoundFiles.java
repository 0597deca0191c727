package id.sigi.ingestion.files.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds event files below a folder; passes over what it may not enter, and what is no file of this folder, and remembers it. A link to a
 * file within the folder is that file under one more name. A link that leads out of the folder is not followed, because whoever may put
 * a file here need not be one who may read what lies there; a link to a folder is not followed wherever it leads. Pipes, sockets and
 * devices are not opened: there may be no end of them.
 */
final class FoundFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<FoundFile> found = new ArrayList<>();
    private final List<UnreadableFile> unread = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /**
     * A file that is to be read.
     *
     * @param name its name within the folder
     * @param place where it lies; for a link, what it leads to
     */
    record FoundFile(String name, Path place) {}

    /** @param root a folder without links in its path */
    private FoundFiles(Path root) {
        this.root = root;
    }

    /** What there is below a folder, which may itself be reached by a link. */
    static FoundFiles below(Path folder) {
        FoundFiles files = new FoundFiles(real(folder));
        try {
            Files.walkFileTree(files.root, files);
        } catch (IOException fault) {
            files.unread.add(UnreadableFile.of(files.name(files.root), fault));
        }
        return files;
    }

    /** Some files that another one found below a folder; those behind links to folders, or named as no event file, are none of its. */
    static FoundFiles among(Path folder, List<Path> paths) {
        Path normal = folder.toAbsolutePath().normalize();
        FoundFiles files = new FoundFiles(real(folder));
        paths.stream()
                .filter(path -> path.startsWith(normal))
                .map(path -> files.root.resolve(normal.relativize(path)))
                .filter(files::isBelow)
                .sorted()
                .forEach(files::visit);
        return files;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private boolean isBelow(Path path) {
        for (Path above = path.getParent(); !above.equals(root); above = above.getParent()) {
            if (Files.isSymbolicLink(above) || EventFiles.isHidden(above)) {
                return false;
            }
        }
        return true;
    }

    private void visit(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (EventFiles.isNamedSo(path) && !attributes.isDirectory()) {
                visitFile(path, attributes);
            }
        } catch (IOException fault) {
            visitFileFailed(path, fault);
        }
    }

    List<FoundFile> found() {
        return found;
    }

    List<UnreadableFile> unread() {
        return unread;
    }

    List<String> others() {
        return others;
    }

    private SourceName name(Path path) {
        return SourceName.of(root, path);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root) || !EventFiles.isHidden(folder)) {
            return FileVisitResult.CONTINUE;
        }
        others.add(name(folder).text());
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
        if (fault != null) {
            unread.add(UnreadableFile.of(name(folder), fault));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (!EventFiles.isOne(file)) {
            passOver(file);
        } else {
            add(file, file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        unread.add(UnreadableFile.of(name(file), fault));
        return FileVisitResult.CONTINUE;
    }

    /** Names what is no event file, and an event file that is still being written; says nothing of other files that hide. */
    private void passOver(Path file) {
        if (EventFiles.isNamedSo(file) || !EventFiles.isHidden(file)) {
            others.add(name(file).text());
        }
    }

    private void visitLink(Path link) {
        if (EventFiles.isHidden(link)) {
            passOver(link);
        } else if (Files.isDirectory(link)) {
            leave(link, "it is a link to a folder, and such links are not followed");
        } else if (!EventFiles.isNamedSo(link)) {
            passOver(link);
        } else {
            visitTarget(link);
        }
    }

    private void visitTarget(Path link) {
        try {
            Path target = link.toRealPath();
            if (target.startsWith(root)) {
                add(link, target, Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            } else {
                leave(link, "it is a link that leads out of the folder");
            }
        } catch (NoSuchFileException | AccessDeniedException fault) {
            visitFileFailed(link, fault);
        } catch (IOException fault) {
            leave(link, "it is a link that leads to no file");
        }
    }

    private void add(Path file, Path place, BasicFileAttributes attributes) {
        SourceName name = name(file);
        if (!attributes.isRegularFile()) {
            leave(file, "it is a pipe, a socket or a device, and no file");
        } else if (!name.isText()) {
            leave(file, "its name is not UTF-8");
        } else {
            found.add(new FoundFile(name.text(), place));
        }
    }

    private void leave(Path file, String why) {
        unread.add(new UnreadableFile(name(file).text(), why));
    }
}
