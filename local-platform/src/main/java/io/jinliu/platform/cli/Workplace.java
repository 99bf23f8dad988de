package io.jinliu.platform.cli;

import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/** Where a command works: the checkout it was called from and the ports it was told. */
record Workplace(Checkout checkout, PortPlan ports) {

    static Workplace at(int portOffset) {
        return new Workplace(Checkout.current(), new PortPlan(portOffset));
    }

    DataFolder data() {
        return checkout.data(ports);
    }

    /** Empty when no platform of this workplace runs. */
    Optional<PlatformReport> status() throws InterruptedException {
        var control = control();
        return control.isPresent() ? control.get().status() : Optional.empty();
    }

    /** Empty when there never was a platform here: then there is nobody to ask, and no token to show. */
    Optional<ControlClient> control() {
        return Files.exists(data().secrets())
                ? Optional.of(
                        new ControlClient(ports.control(), Secrets.of(data()).control()))
                : Optional.empty();
    }

    PlatformReport requireRunning() throws InterruptedException {
        return requireRunning(ExitCode.SOFTWARE);
    }

    /** @param otherwise the exit code if nothing runs */
    PlatformReport requireRunning(int otherwise) throws InterruptedException {
        return status().orElseThrow(
                        () -> new NotPossible("Jinliu is not up. Start it: ./jinliu up" + offsetOption(), otherwise));
    }

    /** The option to repeat in advice, if one was given. */
    String offsetOption() {
        return ports.offset() == 0 ? "" : " --port-offset " + ports.offset();
    }
}
