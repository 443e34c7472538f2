// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/patternprobe.h"
#include "ui/linkrows.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// What can be done with the first pattern of the add dialog: list its links, or ask the server
/// where it ends. Lives on the GUI thread.
class PatternBar : public QWidget {
    Q_OBJECT

public:
    /// More links than these are not written out: nobody reads them.
    static constexpr qint64 kMostListed = 10'000;

    /// \a checker and \a text, where the patterns stand, are borrowed.
    PatternBar(engine::LinkChecker &checker, QPlainTextEdit &text, QWidget *parent = nullptr);

    /// An open pattern comes before others; hidden where there is none and nothing to say.
    void setRows(const LinkRows &rows);
    /// Ends a search; what it would have found is not said.
    void stop();

    /// Answers searchRequested(); \a like: the headers to ask with.
    void start(const engine::DownloadRequest &like);

signals:
    /// The user wants the end of the pattern whose first link is \a url.
    void searchRequested(const QUrl &url);

private:
    void say();
    void press();
    void replace(const QString &by);
    void takeEnd(const links::LinkPattern &pattern, const links::OpenEnd &end);

    links::PatternProbe m_probe;
    QPlainTextEdit &m_text;
    LinkRow m_row; ///< the pattern shown; none = there is none
    QString m_result; ///< what the last search found
    int m_requests = 0;
    QLabel *m_label = nullptr;
    QPushButton *m_button = nullptr;
};

/// What a search found, in one or two sentences.
QString openEndSentence(const links::LinkPattern &pattern, const links::OpenEnd &end);

} // namespace ui
