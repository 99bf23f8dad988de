@NullMarked
package io.jinliu.deployment.check;

import org.jspecify.annotations.NullMarked;
