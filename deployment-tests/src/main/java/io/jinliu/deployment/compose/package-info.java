/** The compose files, held against what the services read. */
@NullMarked
package io.jinliu.deployment.compose;

import org.jspecify.annotations.NullMarked;
