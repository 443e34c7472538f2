// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/htmlelements.h"

#include <chrono>

namespace links {

/// What is made of a page. open() returns false to stop; what follows is not told any more.
class HtmlHandler {
public:
    virtual ~HtmlHandler() = default;
    /// The beginning of an element, at \a line from 1; the name is lower case.
    virtual bool open(QByteArrayView name, const Attributes &attributes, int line) = 0;
    /// Also of elements that the page never closes.
    virtual void close(QByteArrayView name) = 0;
    /// A piece of text, of scripts and styles too.
    virtual void text(QStringView text) = 0;
};

/// Reads a page in UTF-8 from front to end without building a tree or running anything, 64 KiB at a
/// time. True when it was read whole; false when the handler stopped or a cap was hit: 64 MiB,
/// depth 512, \a time, a tag of over 64 KiB without end. One with an end is passed over.
bool parseHtml(QByteArrayView html, HtmlHandler &handler, std::chrono::milliseconds time);
/// The same of \a html, which is the beginning of a page: its last piece is left, which may not be
/// whole, and nothing is taken for closed. Tells what parseHtml() tells of the whole page, up to
/// there.
void parseHtmlSoFar(QByteArrayView html, HtmlHandler &handler, std::chrono::milliseconds time);

} // namespace links
