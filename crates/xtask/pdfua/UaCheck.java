import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Holds each PDF named on the command line against PDF/UA-1 and tells which rules it breaks and how often.
 * The last line sums up; the ending is 0 only when there was a file and every file conforms.
 */
public final class UaCheck {
    private static final String RULES = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

    private UaCheck() {}

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile rules;
        try (var source = UaCheck.class.getResourceAsStream(RULES)) {
            rules = Profiles.profileFromXml(source);
        }
        List<String> broken = new ArrayList<>();
        for (String file : files) {
            if (!conforms(Path.of(file), rules)) {
                broken.add(Path.of(file).getFileName().toString());
            }
        }
        int good = files.length - broken.size();
        System.out.println("PDF/UA-1: " + good + " of " + files.length + " files conform"
                + (broken.isEmpty() ? "" : ", not " + String.join(", ", broken)));
        System.exit(files.length > 0 && broken.isEmpty() ? 0 : 1);
    }

    private static boolean conforms(Path file, ValidationProfile rules) {
        String name = file.getFileName().toString();
        try (var bytes = Files.newInputStream(file);
             var parser = Foundries.defaultInstance().createParser(bytes, rules.getPDFAFlavour());
             var validator = Foundries.defaultInstance().createValidator(rules, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(name + ": " + result.getTotalAssertions() + " checks, "
                    + (result.isCompliant() ? "conforms" : "does not conform"));
            failures(result).forEach((rule, times) -> System.out.println("  " + rule + " (" + times + " times)"));
            return result.isCompliant();
        } catch (Exception fault) {
            System.out.println(name + ": could not be read: " + fault.getMessage());
            return false;
        }
    }

    private static Map<String, Integer> failures(ValidationResult result) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                String label = rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage();
                times.merge(label, 1, Integer::sum);
            }
        }
        return times;
    }
}
