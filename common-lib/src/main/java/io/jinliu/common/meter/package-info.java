@NullMarked
package io.jinliu.common.meter;

import org.jspecify.annotations.NullMarked;
