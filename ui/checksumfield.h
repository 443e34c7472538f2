// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

/// "SHA-256"; a name of its own, in any language. Empty for None.
QString checksumName(engine::ChecksumAlgorithm algorithm);

/// A field for the checksum that a file must have, in any common spelling, with what it was
/// understood as beside it. Lives on the GUI thread.
class ChecksumField : public QWidget {
    Q_OBJECT

public:
    explicit ChecksumField(QWidget *parent = nullptr);

    void setChecksum(const engine::Checksum &checksum);
    /// Empty where nothing is typed, where it cannot be understood, or while the field is hidden.
    engine::Checksum checksum() const;
    /// Whether nothing is typed, or what is can be understood; what is hidden does not matter.
    bool isClear() const;

signals:
    /// Another text.
    void changed();

private:
    void read();

    QLabel *m_label = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_note = nullptr;
    engine::Checksum m_checksum;
};

} // namespace ui
