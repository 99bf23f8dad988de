@NullMarked
package io.jinliu.common.problem;

import org.jspecify.annotations.NullMarked;
