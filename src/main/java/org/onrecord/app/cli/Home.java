package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.model.Ids;
import org.onrecord.pipeline.Models;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;
import org.onrecord.stance.StanceModel;

/** Where the program lies, as the launcher says; else the current folder. */
final class Home {
    static final Path ROSTER = Path.of("models", "rosters", "us-china-trade.yaml");
    static final Path POLITICS = Path.of("models", "rosters", "us-politics-2016.yaml");
    static final Path EXTRACTOR = Path.of("models", "extractor");
    static final Path ATTRIBUTOR = Path.of("models", "attributor", "attributor.properties");

    static final Path STANCE = Path.of("models", "stance");
    static final Path SEARCH = Path.of("models", "search", "search.bin");
    static final Path STANCE_CORPUS = Path.of("corpus", "stance");
    static final Path LABELS = Path.of("src", "train", "labels");

    private Home() {}

    static Path resolve(Path below) {
        return Path.of(System.getProperty("onrecord.home", "")).resolve(below);
    }

    /** The models that come with the program; each is read when it is first used. */
    static Models models() throws UsageException {
        Path extractor = extractorModel(null);
        return new Models(
                RelationExtractor.lazily(extractor),
                AttributorParameters.lazily(attributorModel(null)),
                StanceModel.lazily(stanceModel(null), encoder(extractor)),
                StatementEncoder.lazily(searchModel(null), encoder(extractor)));
    }

    /** The same for the same models: SHA-256 over all of their files. */
    static String modelsDigest() throws IOException, UsageException {
        Path extractor = extractorModel(null);
        Path stance = stanceModel(null);
        StringBuilder digests = new StringBuilder();
        for (Path folder : List.of(extractor, stance)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    digests.append(Ids.sha256(file)).append('\n');
                }
            }
        }
        return Ids.sha256(digests + Ids.sha256(attributorModel(null)) + Ids.sha256(searchModel(null)));
    }

    /**
     * The file of an attributor's parameters.
     *
     * @param given null for the one that comes with the program
     * @throws UsageException if it is not there
     */
    static Path attributorModel(@Nullable Path given) throws UsageException {
        Path file = given == null ? resolve(ATTRIBUTOR) : given;
        if (!Files.isRegularFile(file)) {
            String remedy = given == null
                    ? "unpack or check out OnRecord again, or build it with 'onrecord train attributor'"
                    : "name a file that 'onrecord train attributor' wrote";
            throw new UsageException("no attributor's parameters are at " + file + "; " + remedy);
        }
        return file;
    }

    /**
     * A roster.
     *
     * @param given null for {@code standard}, which comes with the program
     */
    static Roster roster(@Nullable Path given, Path standard) throws RosterException {
        return RosterFile.read(given == null ? resolve(standard) : given);
    }

    /**
     * The folder of an extractor's model.
     *
     * @param given null for the one that comes with the program
     * @throws UsageException if it is not there
     */
    static Path extractorModel(@Nullable Path given) throws UsageException {
        Path folder = given == null ? resolve(EXTRACTOR) : given;
        if (!Files.isRegularFile(encoder(folder))) {
            String remedy = given == null
                    ? "unpack or check out OnRecord again, or build it with 'onrecord train extractor'"
                    : "name a folder that 'onrecord train extractor' wrote";
            throw new UsageException("no extractor's model is in " + folder + "; " + remedy);
        }
        return folder;
    }

    /** The file of an extractor's encoder. */
    static Path encoder(Path extractor) {
        return extractor.resolve("encoder.onnx");
    }

    /**
     * The folder of a stance model.
     *
     * @param given null for the one that comes with the program
     * @throws UsageException if it is not there
     */
    static Path stanceModel(@Nullable Path given) throws UsageException {
        return stanceFolder(given, List.of("act.onnx", "stance.onnx", "stance.properties"));
    }

    /**
     * The file of a model for search by meaning.
     *
     * @param given null for the one that comes with the program
     * @throws UsageException if it is not there
     */
    static Path searchModel(@Nullable Path given) throws UsageException {
        Path file = given == null ? resolve(SEARCH) : given;
        if (!Files.isRegularFile(file)) {
            String remedy = given == null
                    ? "unpack or check out OnRecord again, or build it with 'onrecord train search'"
                    : "name a file that 'onrecord train search' wrote";
            throw new UsageException("no model for search is at " + file + "; " + remedy);
        }
        return file;
    }

    /** As {@link #stanceModel}, of a network whose parameters need not be there. */
    static Path stanceNetwork(@Nullable Path given) throws UsageException {
        return stanceFolder(given, List.of("act.onnx", "stance.onnx"));
    }

    private static Path stanceFolder(@Nullable Path given, List<String> files) throws UsageException {
        Path folder = given == null ? resolve(STANCE) : given;
        if (!files.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
            String remedy = given == null
                    ? "unpack or check out OnRecord again, or build it with 'onrecord train stance'"
                    : "name a folder that 'onrecord train stance' wrote";
            throw new UsageException("no stance model is in " + folder + "; " + remedy);
        }
        return folder;
    }
}
