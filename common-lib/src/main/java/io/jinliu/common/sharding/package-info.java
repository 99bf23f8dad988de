@NullMarked
package io.jinliu.common.sharding;

import org.jspecify.annotations.NullMarked;
