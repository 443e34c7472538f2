// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkreport.h"
#include "ui/checkwindow.h"
#include "ui/inpieces.h"
#include "ui/linkintake.h"
#include "ui/retranslation.h"
#include "ui/savefile.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

// What the user does with the links of the check window.

namespace ui {

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

void CheckWindow::askSelectedAgain()
{
    QSet<qint64> tokens;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            tokens.insert(m_model->row(row).request.token);
        }
    }
    askAgain([tokens](const CheckRow &row) { return tokens.contains(row.request.token); });
}

void CheckWindow::stop()
{
    m_checker->cancel();
    m_model->stop();
}

/// What a click on a heading does, for the keyboard.
void CheckWindow::buildSortMenu()
{
    auto *const menu = new QMenu(m_table);
    menu->setObjectName(u"checkSort"_s);
    for (int column = 0; column < kCheckColumns; ++column) {
        QAction *const by = menu->addAction(QString());
        by->setObjectName(u"checkSort%1"_s.arg(column));
        by->setCheckable(true);
        connect(by, &QAction::triggered, this, [this, column] { sort(column); });
    }
    m_table->addAction(menu->menuAction());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (int column = 0; column < kCheckColumns; ++column) {
            menu->actions().at(column)->setChecked(column == m_model->criteria().sortColumn);
        }
    });
    sayNowAndAnew(menu, [this, menu] {
        menu->setTitle(tr("Sort &by"));
        for (int column = 0; column < kCheckColumns; ++column) {
            menu->actions().at(column)->setText(
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
    });
}

void CheckWindow::keepGood()
{
    m_model->dropBad();
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
