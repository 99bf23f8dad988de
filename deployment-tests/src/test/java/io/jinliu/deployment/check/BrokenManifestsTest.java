package io.jinliu.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.kustomize.BrokenCopy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rendered production, with one thing broken at a time: each is said in a sentence. */
class BrokenManifestsTest {

    private static final Contracts CONTRACTS = Contracts.of(Checkout.ROOT);

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvFileSource(resources = "/broken-manifests.txt", delimiter = '|', numLinesToSkip = 2, maxCharsPerColumn = 1000)
    void is_reported(String kind, String name, String operation, String complaint) {
        var whole = ManifestCheck.manifests(Checkout.ROOT, "production");
        var broken = BrokenCopy.of(whole, kind, name, operation);
        assertThat(ManifestCheck.complaints(broken, CONTRACTS))
                .extracting(Complaint::toString)
                .anySatisfy(said -> assertThat(said).contains(complaint));
    }
}
