@NullMarked
package io.jinliu.common.testing;

import org.jspecify.annotations.NullMarked;
