package io.jinliu.payment.merchant.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.merchant.Network;
import io.jinliu.payment.merchant.OwnApps;
import io.jinliu.payment.merchant.RegisterApp;
import io.jinliu.payment.merchant.UnknownApp;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/apps")
class AppController {

    private final RegisterApp registerApp;
    private final OwnApps ownApps;

    AppController(RegisterApp registerApp, OwnApps ownApps) {
        this.registerApp = registerApp;
        this.ownApps = ownApps;
    }

    @PostMapping
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an app that signs requests; an HMAC app's secret is shown this once")
    ResponseEntity<AppView> register(Caller caller, @Valid @RequestBody AppRequest request) {
        var app = registerApp.register(
                merchant(caller), request.name(), Optional.ofNullable(request.publicKey()), request.networks());
        var view = AppView.withSecret(app);
        return ResponseEntity.created(URI.create("/api/v1/apps/" + view.appId()))
                .body(view);
    }

    @GetMapping
    @RolesAllowed("MERCHANT")
    @Operation(summary = "The merchant's apps, oldest first")
    AppList list(Caller caller) {
        return new AppList(
                ownApps.list(merchant(caller)).stream().map(AppView::of).toList());
    }

    @GetMapping("/{appId}")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "One app, without its secret")
    AppView read(Caller caller, @PathVariable String appId) {
        return AppView.of(ownApps.read(merchant(caller), number(appId)));
    }

    @DeleteMapping("/{appId}")
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an app for good")
    void revoke(Caller caller, @PathVariable String appId) {
        ownApps.revoke(merchant(caller), number(appId));
    }

    private static String merchant(Caller caller) {
        return caller.merchant().orElseThrow(() -> new AccessDeniedException("The token names no merchant"));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(UnknownApp::new);
    }

    record AppList(List<AppView> items) {}

    enum Algorithm {
        RSA,
        HMAC
    }

    /** @param allowedAddresses addresses or ranges of them; none means anywhere */
    record AppRequest(
            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,100}") String name,

            @NotNull Algorithm algorithm,
            @Nullable @Size(max = 2000) String publicKey,

            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9A-Fa-f.:]{2,39}(/\\d{1,3})?") String> allowedAddresses) {

        @AssertTrue(message = "an RSA app has a publicKey, an HMAC app has none") boolean isKeyAsTheAlgorithmWants() {
            return algorithm == null || (algorithm == Algorithm.RSA) == (publicKey != null);
        }

        @AssertTrue(message = "allowedAddresses are addresses or ranges such as 203.0.113.0/24") boolean isEachAddressOne() {
            try {
                return networks().size() <= 20;
            } catch (IllegalArgumentException | NullPointerException none) {
                return false;
            }
        }

        List<Network> networks() {
            return Objects.requireNonNullElse(allowedAddresses, List.<String>of()).stream()
                    .map(Network::of)
                    .toList();
        }
    }
}
