// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace ui {

/// The words in the user's language, Bobbin's and Qt's, and the direction of reading. Lives on the
/// GUI thread; takes the words away again when it goes.
class Languages {
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    /// \a code: "de", "ar" ...; empty = the system's. What is open is told by events.
    void choose(const QString &code);
    /// Codes of the translations that are compiled in, sorted; English is among them.
    static QStringList available();

private:
    QTranslator m_bobbin;
    QTranslator m_qt;
};

} // namespace ui
