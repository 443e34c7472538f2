// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkreport.h"
#include "ui/checkwindow.h"
#include "ui/inpieces.h"
#include "ui/linkintake.h"
#include "ui/rowmenu.h"
#include "ui/savefile.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

// What the user does with the links of the check window.

namespace ui {
namespace {

/// For the add dialog, with all that the request carries.
links::FoundLink foundLink(const engine::DownloadRequest &request)
{
    links::FoundLink link;
    link.url = request.url;
    link.text = request.url.toString();
    link.name = request.fileName;
    link.checksum = request.checksum;
    link.pieces = request.pieces;
    link.mirrors = request.mirrors;
    link.folder = request.folder;
    link.referrer = request.referrer;
    link.userAgent = request.userAgent;
    link.headers = request.headers;
    link.credentials = request.credentials;
    return link;
}

} // namespace

void CheckWindow::askAgain(const std::function<bool(const CheckRow &)> &choose)
{
    const QList<engine::DownloadRequest> asked = m_model->askAgain(choose);
    if (!asked.isEmpty()) {
        m_checker->check(asked);
    }
}

void CheckWindow::askAllAgain()
{
    askAgain([](const CheckRow &) { return true; });
}

void CheckWindow::askFailedAgain()
{
    askAgain([](const CheckRow &row) { return row.isBad() || row.isUnanswered(); });
}

QSet<qint64> CheckWindow::selectedTokens() const
{
    QSet<qint64> tokens;
    for (const int row : meantRows(*m_table)) {
        tokens.insert(m_model->row(row).request.token);
    }
    return tokens;
}

void CheckWindow::askSelectedAgain()
{
    const QSet<qint64> tokens = selectedTokens();
    askAgain([tokens](const CheckRow &row) { return tokens.contains(row.request.token); });
}

void CheckWindow::stop()
{
    m_checker->cancel();
    m_model->stop();
}

void CheckWindow::keepGood()
{
    m_model->drop([](const CheckRow &row) { return row.isBad(); });
}

void CheckWindow::dropSelected()
{
    const QSet<qint64> tokens = selectedTokens();
    const int pending = m_model->counts().pending;
    m_model->drop([tokens](const CheckRow &row) { return tokens.contains(row.request.token); });
    if (m_model->counts().pending < pending) {
        m_checker->forget(tokens);
        m_model->askForProof();
    }
}

void CheckWindow::saveReport()
{
    const QList<SaveFormat> formats { { tr("CSV table"), u"csv"_s }, { tr("Web page"), u"html"_s },
        { tr("JSON"), u"json"_s }, { tr("Text"), u"txt"_s } };
    askWhereToSave(this, tr("Save the report; secret parts of links are left out"), u"links"_s,
        formats, [this](const QString &path, int format) { writeReport(path, format); });
}

void CheckWindow::writeReport(const QString &path, int format)
{
    using words::ReportFormat;
    static const QList<ReportFormat> kFormats { ReportFormat::Csv, ReportFormat::Html,
        ReportFormat::Json, ReportFormat::Text };
    const QList<qint64> tokens = m_model->answered();
    const auto answers = std::make_shared<QList<engine::LinkFacts>>();
    answers->reserve(tokens.size());
    const auto copy = [this, tokens, answers](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (const engine::LinkFacts *facts = m_model->answer(tokens.at(i))) {
                answers->append(*facts);
            }
        }
    };
    inPieces(this, tokens.size(), copy, [this, answers, path, kind = kFormats.at(format)] {
        saveOnPool(
            m_pool, this, path,
            [all = std::exchange(*answers, {}), kind] { return words::checkReport(all, kind); },
            [this, path](const QString &failure) {
                m_message->setText(
                    failure.isEmpty() ? tr("The report is saved as %1.").arg(path) : failure);
                m_message->show();
            });
    });
}

void CheckWindow::addGood()
{
    offer(m_model->goodRequests());
}

/// Whatever the server has said of them: it may think better of it.
void CheckWindow::addSelected()
{
    QList<engine::DownloadRequest> requests;
    for (const int row : meantRows(*m_table)) {
        requests.append(m_model->row(row).request);
    }
    if (!requests.isEmpty()) {
        offer(requests);
    }
}

void CheckWindow::offer(const QList<engine::DownloadRequest> &requests)
{
    links::FoundLinks offered;
    for (const engine::DownloadRequest &request : requests) {
        offered.links.append(foundLink(request));
    }
    emit linksOffered(offered);
}

/// Answers that took minutes to come are not thrown away by one key.
void CheckWindow::leave()
{
    const CheckCounts &counts = m_model->counts();
    if (counts.pending > 0) {
        stop();
    } else if (counts.asked == 0) {
        close();
    } else {
        auto *question = new QMessageBox(QMessageBox::Question, tr("Close the window"),
            tr("The answers of %Ln links are shown here only. Close the window?", nullptr,
                counts.asked),
            QMessageBox::NoButton, this);
        question->setObjectName(u"leaveQuestion"_s);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setTextFormat(Qt::PlainText);
        QPushButton *forget = question->addButton(tr("&Close"), QMessageBox::DestructiveRole);
        forget->setObjectName(u"leaveButton"_s);
        QPushButton *stay = question->addButton(tr("&Keep open"), QMessageBox::RejectRole);
        stay->setObjectName(u"stayButton"_s);
        question->setDefaultButton(stay);
        question->setEscapeButton(stay);
        connect(forget, &QPushButton::clicked, this, &QWidget::close);
        question->open();
    }
}

void CheckWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText()
        || event->mimeData()->hasHtml()) {
        event->acceptProposedAction();
    }
}

void CheckWindow::dropEvent(QDropEvent *event)
{
    m_intake->take(event->mimeData());
    event->acceptProposedAction();
}

void CheckWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        m_intake->take(QGuiApplication::clipboard()->mimeData());
    } else if (event->matches(QKeySequence::Cancel)) {
        leave();
    } else if (event->matches(QKeySequence::Close)) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
