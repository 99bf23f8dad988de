@NullMarked
package io.jinliu.common.time;

import org.jspecify.annotations.NullMarked;
