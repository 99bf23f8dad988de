@NullMarked
package io.jinliu.deployment.compose;

import org.jspecify.annotations.NullMarked;
