@NullMarked
package io.jinliu.common.money;

import org.jspecify.annotations.NullMarked;
