@NullMarked
package io.jinliu.common.logout;

import org.jspecify.annotations.NullMarked;
