@NullMarked
package io.jinliu.common.it;

import org.jspecify.annotations.NullMarked;
