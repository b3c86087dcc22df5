package org.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the package table of docs/architecture.md. */
@AnalyzeClasses(packages = "org.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "org.onrecord.";

    private static final List<String> STAGES = List.of("ingest", "annotate", "extract", "attribute", "stance");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("text", Set.of("model")),
            Map.entry("ingest", Set.of("model", "text")),
            Map.entry("annotate", Set.of("model", "text")),
            Map.entry("encode", Set.of("model", "text")),
            Map.entry("roster", Set.of("model", "text")),
            Map.entry("extract", Set.of("model", "text", "encode")),
            Map.entry("attribute", Set.of("model", "text", "roster", "encode")),
            Map.entry("stance", Set.of("model", "text", "roster", "encode")),
            Map.entry("pipeline", union(Set.of("model", "text", "roster", "encode"), STAGES)),
            Map.entry("correct", Set.of("model", "text")),
            Map.entry("index", Set.of("model", "text", "roster", "encode", "correct")),
            Map.entry("positions", Set.of("model", "text")),
            Map.entry("export", Set.of("model", "text", "positions")),
            Map.entry(
                    "eval",
                    union(Set.of("model", "text", "roster", "encode", "correct", "pipeline", "export"), STAGES)),
            Map.entry("train", union(Set.of("model", "text", "roster", "encode", "eval"), STAGES)));

    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("org.apache.tika..", Set.of("ingest")),
            Map.entry("org.jsoup..", Set.of("ingest")),
            Map.entry("edu.stanford.nlp..", Set.of("annotate", "app.corenlp")),
            Map.entry("ai.onnxruntime..", Set.of("encode")),
            Map.entry("ai.djl.huggingface..", Set.of("encode")),
            Map.entry("ai.djl..", Set.of("train", "encode")),
            Map.entry("com.google.protobuf..", Set.of("train")),
            Map.entry("org.apache.lucene..", Set.of("index")),
            Map.entry("picocli..", Set.of("app.cli")),
            Map.entry("org.eclipse.jetty..", Set.of("app.web")),
            Map.entry("io.prometheus..", Set.of("app.web")),
            Map.entry("gg.jte..", Set.of("app.page")),
            Map.entry("org.apache.commons.csv..", Set.of("ingest", "correct")),
            Map.entry("org.apache.commons.collections4..", Set.of("text")),
            Map.entry("org.apache.parquet..", Set.of("export")),
            Map.entry("com.fasterxml.jackson..", Set.of("roster", "export", "ingest", "correct", "eval", "app.web")));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule packageTable = allOf(MAY_IMPORT.entrySet().stream()
            .map(entry -> noClasses()
                    .that()
                    .resideInAPackage(ROOT + entry.getKey() + "..")
                    .should()
                    .dependOnClassesThat(ownPackageOutside(entry.getKey(), entry.getValue()))
                    .as(entry.getKey() + " imports only " + entry.getValue())
                    .allowEmptyShould(true))
            .toList());

    @ArchTest
    static final ArchRule everyPackageIsInTheTable = noClasses()
            .should()
            .resideOutsideOfPackages(Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of("app"))
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule foreignTypesStopAtTheirDoor = allOf(DOORS.entrySet().stream()
            .map(door -> noClasses()
                    .that()
                    .resideOutsideOfPackages(door.getValue().stream()
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(door.getKey())
                    .as(door.getKey() + " is seen only by " + door.getValue())
                    .allowEmptyShould(true))
            .toList());

    @ArchTest
    static final ArchRule theServerDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage(ROOT + "app.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "app.cli..");

    @ArchTest
    static final ArchRule pagesKnowNothingOfHttp = noClasses()
            .that()
            .resideInAPackage(ROOT + "app.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "app.web..", ROOT + "app.cli..");

    @ArchTest
    static final ArchRule modelIsPlainJava = noClasses()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + "model..");

    private static ArchRule allOf(List<? extends ArchRule> rules) {
        return CompositeArchRule.of(rules);
    }

    private static Set<String> union(Set<String> first, List<String> second) {
        var all = new java.util.TreeSet<>(first);
        all.addAll(second);
        return Set.copyOf(all);
    }

    private static DescribedPredicate<JavaClass> ownPackageOutside(String self, Set<String> allowed) {
        return DescribedPredicate.describe("own packages outside " + allowed, type -> {
            String name = type.getPackageName();
            return name.startsWith(ROOT)
                    && !within(name, self)
                    && allowed.stream().noneMatch(other -> within(name, other));
        });
    }

    private static boolean within(String packageName, String... parts) {
        return Arrays.stream(parts)
                .anyMatch(part -> packageName.equals(ROOT + part) || packageName.startsWith(ROOT + part + "."));
    }
}
