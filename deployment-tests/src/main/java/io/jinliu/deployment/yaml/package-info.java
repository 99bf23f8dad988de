/** YAML read as JSON trees. */
@NullMarked
package io.jinliu.deployment.yaml;

import org.jspecify.annotations.NullMarked;
