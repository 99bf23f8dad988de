package io.jinliu.deployment;

import java.nio.file.Path;

/** The folder everything lies in; tests run in their module's. */
public final class Checkout {

    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}
}
