package io.jinliu.gateway.issuer;

import io.jinliu.gateway.identity.UnsafeSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** A development issuer that is configured where it cannot be meant is a mistake worth not starting for. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class NoDevIssuerHere {

    NoDevIssuerHere(Environment environment) {
        var binder = Binder.get(environment);
        if (isSet(binder, "key-file") || isSet(binder, "clients")) {
            throw new UnsafeSettings(
                    "jinliu.dev-issuer is configured: the development issuer exists in profile local only.");
        }
    }

    private static boolean isSet(Binder binder, String name) {
        return binder.bind("jinliu.dev-issuer." + name, Bindable.of(String.class))
                .isBound();
    }
}
