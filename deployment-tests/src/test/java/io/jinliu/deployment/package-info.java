@NullMarked
package io.jinliu.deployment;

import org.jspecify.annotations.NullMarked;
