// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>

namespace ui {

/// A field for links, one a line. A long text is put in piece by piece between other events, so
/// that a list of 100,000 lines holds nothing up; what it says is known at once. Lives on the GUI
/// thread.
class LinksEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LinksEdit(QWidget *parent = nullptr);

    /// Puts \a text below what is there.
    void addText(const QString &text);
    /// Everything that was put in, with what is still on its way.
    QString wholeText() const;
    bool isEmpty() const { return !isFilling() && document()->isEmpty(); }
    /// Pieces are on their way; nothing can be typed meanwhile.
    bool isFilling() const { return m_put < m_rest.size(); }

signals:
    /// wholeText() is another now. \a isTyped: more may follow at once. Once for a long text.
    void edited(bool isTyped);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void put(const QTextCursor &place, const QString &text);
    void putPiece();

    QTextCursor m_place; ///< where the next piece goes
    QString m_rest; ///< what is put in
    qsizetype m_put = 0; ///< characters of it that are there
    QString m_whole; ///< while pieces are on their way
    QTimer m_nextPiece;
};

} // namespace ui
