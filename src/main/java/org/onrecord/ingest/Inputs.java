package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the arguments of a command to the files that they name. */
public final class Inputs {
    /** The argument that stands for standard input, and its origin. A file of this name is {@code ./-}. */
    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /**
     * Lists files and, recursively, the files of folders. Hidden files and folders inside a folder are skipped, links are
     * followed, and a file that was named twice is listed once, where it was named first. A folder's files are sorted by
     * path, by code unit. {@code -} is standard input.
     *
     * @throws InputException if an argument names nothing, or a folder holds no files
     */
    public static List<Input> expand(List<String> arguments) throws InputException {
        if (arguments.isEmpty()) {
            throw new InputException("nothing to ingest: no file or folder was named");
        }
        List<Input> inputs = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (String argument : arguments) {
            for (Input input : expand(argument)) {
                if (seen.add(identity(input.path()))) {
                    inputs.add(input);
                }
            }
        }
        return List.copyOf(inputs);
    }

    /** What the origins of files below the folders among the arguments begin with, each with its last slash. */
    public static List<String> folders(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(argument)))
                .map(Inputs::prefix)
                .toList();
    }

    private static String prefix(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }

    private static List<Input> expand(String argument) throws InputException {
        if (argument.equals(STANDARD_INPUT)) {
            return List.of(new Input(STANDARD_INPUT, null));
        }
        Path path = path(argument);
        if (!Files.isDirectory(path)) {
            return List.of(new Input(argument, path));
        }
        List<Path> files = walk(argument, path);
        if (files.isEmpty()) {
            throw new InputException("nothing to ingest: folder " + argument + " holds no files");
        }
        String prefix = prefix(argument);
        return files.stream()
                .map(file -> new Input(prefix + slashed(path.relativize(file)), file))
                .sorted(Comparator.comparing(Input::origin))
                .toList();
    }

    private static Path path(String argument) throws InputException {
        try {
            Path path = Path.of(argument);
            if (!argument.isBlank() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException invalid) {
            throw new InputException("not a path: " + argument);
        }
        throw new InputException("no such file or folder: " + argument);
    }

    private static List<Path> walk(String argument, Path folder) throws InputException {
        Collector collector = new Collector(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
        } catch (IOException unreadable) {
            throw new InputException("the folder cannot be read: " + argument);
        }
        return collector.files;
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private static Path identity(@Nullable Path path) {
        if (path == null) {
            return Path.of(STANDARD_INPUT);
        }
        try {
            return path.toRealPath();
        } catch (IOException brokenLink) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();

        Collector(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return list(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            // A loop leads to files that are listed anyway; what cannot be opened is listed, so that it gets a fate.
            return failure instanceof FileSystemLoopException ? FileVisitResult.CONTINUE : list(file);
        }

        private FileVisitResult list(Path file) {
            if (!hidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
