// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace links {

/// The beginning of an element.
struct XmlElement {
    QByteArray name; ///< without prefix
    QByteArray space; ///< the namespace; empty = none
    QList<std::pair<QByteArray, QString>> attributes; ///< names without prefix

    /// Empty where there is none.
    QString value(QByteArrayView attribute) const;
};

/// What is made of a document. open() and close() return false to stop.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual bool open(const XmlElement &element) = 0;
    /// \a text: what stood between the element's last child, or its beginning, and its end.
    virtual bool close(const QByteArray &name, const QString &text) = 0;
};

struct XmlCaps {
    qsizetype bytes = 64 * 1024 * 1024;
    int depth = 512;
    int attributes = 1000; ///< of one element
    std::chrono::milliseconds time = kMaxReadingTime;
    bool isUtf8 = false; ///< the document, whatever it says of itself
    bool allowsDoctype = true; ///< one that declares nothing: entities end the reading always
};

/// Reads \a xml from front to end without building a tree, loading anything or resolving entities.
/// True when it was read whole; false when a cap was hit or the handler stopped. What is not
/// well-formed is read as far as it can be understood.
bool readXml(QByteArrayView xml, const XmlCaps &caps, XmlHandler &handler);
/// The same of \a xml, which is the beginning of a document: nothing is taken for closed. Tells
/// what readXml() tells of the whole, up to the last tag that is whole.
void readXmlSoFar(QByteArrayView xml, const XmlCaps &caps, XmlHandler &handler);

} // namespace links
