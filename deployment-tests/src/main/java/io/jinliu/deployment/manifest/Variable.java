package io.jinliu.deployment.manifest;

import java.util.Optional;

/**
 * A variable a container is given.
 *
 * @param value empty when a Secret holds it
 */
public record Variable(String name, Optional<String> value) {}
